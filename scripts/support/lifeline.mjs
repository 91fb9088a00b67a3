// Loaded before the api (node --import): when whoever started it is gone without a word, it closes as on SIGTERM.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
