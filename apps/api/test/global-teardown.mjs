export default async () => {
  await globalThis.samsynTestServer?.stop();
};
