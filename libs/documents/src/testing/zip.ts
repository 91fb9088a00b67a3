import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a zip made for a test. The sizes may lie and the flags may claim encryption. */
export interface ZipPart {
  name: string;
  content: Uint8Array | string;
  /** Size to write in both headers in place of the true one. */
  claimedSize?: number;
  encrypted?: boolean;
  method?: number;
}

const bytesOf = (content: Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content, 'utf8') : content;

/** Writes a zip file: what the tests need of the format, and its lies. */
export function makeZip(parts: readonly ZipPart[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = bytesOf(part.content);
    const method = part.method ?? 8;
    const packed = method === 0 ? content : deflateRawSync(content);
    const name = Buffer.from(part.name, 'utf8');
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(part.encrypted ? 0x801 : 0x800, 2);
    shared.writeUInt16LE(method, 4);
    shared.writeUInt32LE(0, 6);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(part.claimedSize ?? content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), shared, name]);
    local.push(head, Buffer.from(packed));
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 0]), shared, tail, name]));
    offset += head.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
