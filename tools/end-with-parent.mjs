// Loaded before the API: its launcher holds the other end of a channel. If the launcher is killed, the
// channel ends, and the API shuts down in its usual, orderly way instead of serving on unsupervised.
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
