/** Where the journeys' server hands its e-mails to: a mail server that the journey about them starts on this machine. */
export const mailPort = Number(process.env.E2E_MAIL_PORT ?? 3925);
