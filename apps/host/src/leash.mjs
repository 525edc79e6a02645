// Loaded into every process of the house: when whoever started it is gone, so is it.
if (process.send) {
  process.channel?.unref();
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 10_000).unref();
  });
}
