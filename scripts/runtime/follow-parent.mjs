/** Loaded into the server: when the program that started it is killed outright, the server must not live on alone. */
if (process.channel) {
  process.on("disconnect", () => process.exit(1));
  process.channel.unref();
}
