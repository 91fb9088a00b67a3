// Imported first and kept to old syntax, so that an old Node reads it and says what is wrong instead of a SyntaxError.
const parts = process.versions.node.split('.').map(Number);
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error(
    'Samsyn behöver Node.js 20.19 eller senare; här är ' +
      process.version +
      '. Installera en nyare Node och försök igen.\n' +
      'Samsyn needs Node.js 20.19 or later; this is ' +
      process.version +
      '. Install a newer Node and try again.',
  );
  process.exit(1);
}
