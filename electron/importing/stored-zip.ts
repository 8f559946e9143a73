import { crc32 } from 'node:zlib';

interface Part {
  readonly name: Buffer;
  readonly content: Buffer;
  readonly fields: Buffer;
}

/** The fields that a local header and a directory header share, from "version needed" to "extra field length". */
function sharedFields(name: Buffer, content: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(content.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function directoryHeader(part: Part, headerAt: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(headerAt, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), part.fields, rest, part.name]);
}

function endOfDirectory(count: number, bytes: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(at, 16);
  return end;
}

/**
 * A zip archive of uncompressed files. The library that reads the sheet gets this archive instead of the foreign
 * one, so that it sees exactly the parts and the text that were checked: two readers of one zip may disagree.
 */
export function storedZip(files: ReadonlyMap<string, string>): Buffer {
  const parts = [...files].map(([name, text]): Part => {
    const bytes = { name: Buffer.from(name), content: Buffer.from(text) };
    return { ...bytes, fields: sharedFields(bytes.name, bytes.content) };
  });
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const header = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), part.fields, part.name]);
    local.push(header, part.content);
    directory.push(directoryHeader(part, at));
    at += header.length + part.content.length;
  }
  const bytes = directory.reduce((sum, header) => sum + header.length, 0);
  return Buffer.concat([...local, ...directory, endOfDirectory(parts.length, bytes, at)]);
}
