import { jest } from '@jest/globals';
import { uploadFile } from './upload-file.ts';

const file = new File(['text'], 'utkast.txt');
const answer = (status: number, body: unknown): void => {
  globalThis.fetch = jest.fn<typeof fetch>(() =>
    Promise.resolve({ status, json: () => Promise.resolve(body) } as unknown as Response),
  );
};

describe('sending a file', () => {
  const before = globalThis.fetch;
  afterEach(() => {
    globalThis.fetch = before;
  });

  it('gives the id it was kept under', async () => {
    answer(201, { uploadId: 'u1', fileName: 'utkast.txt' });
    expect(await uploadFile(file)).toEqual({ uploadId: 'u1' });
  });

  it.each([
    [{ problem: 'Filen är tom.' }],
    [{ problem: { code: 'FILE_EMPTY', message: 'Filen är tom.' }, errors: [] }],
  ])('gives a refusal as its sentence: %j', async (body) => {
    answer(400, body);
    expect(await uploadFile(file)).toEqual({ problem: 'Filen är tom.' });
  });

  it.each([[{}], [null], ['<html>'], [{ problem: {} }]])('throws for an answer it cannot use: %j', async (body) => {
    answer(502, body);
    await expect(uploadFile(file)).rejects.toThrow('502');
  });
});
