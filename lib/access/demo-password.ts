/** The password of every demonstration account. It opens nothing elsewhere: such accounts exist only where the demonstration was loaded. */
export const demoPassword = "Satit-2570-Plan";
