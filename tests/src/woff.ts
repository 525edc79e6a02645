import { inflateSync } from "node:zlib";

const headers = { woff: 44, woffTable: 20, sfnt: 12, sfntTable: 16 };

/** A font as it is installed, from a WOFF 1.0 file: Chromium finds no packed font by itself. */
export function unpackedFont(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(headers.sfnt + headers.sfntTable * count);
  woff.copy(head, 0, 4, 8);
  const power = Math.floor(Math.log2(count));
  [count, 16 * 2 ** power, power, 16 * (count - 2 ** power)].forEach((word, index) => {
    head.writeUInt16BE(word, 4 + 2 * index);
  });

  const parts: Buffer[] = [head];
  let end = head.length;
  for (let index = 0; index < count; index++) {
    const { tag, checksum, data } = tableOf(woff, headers.woff + headers.woffTable * index);
    const at = headers.sfnt + headers.sfntTable * index;
    tag.copy(head, at);
    [checksum, end, data.length].forEach((word, place) => {
      head.writeUInt32BE(word, at + 4 + 4 * place);
    });
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    parts.push(data, padding);
    end += data.length + padding.length;
  }
  return Buffer.concat(parts);
}

function tableOf(woff: Buffer, at: number) {
  const [offset, packed, length, checksum] = [4, 8, 12, 16].map((n) => woff.readUInt32BE(at + n));
  if (offset === undefined || packed === undefined || length === undefined)
    throw new Error("This is no WOFF file.");
  const stored = woff.subarray(offset, offset + packed);
  const data = packed < length ? inflateSync(stored) : stored;
  return { tag: woff.subarray(at, at + 4), checksum: checksum ?? 0, data };
}
