import { CFB } from "@e965/xlsx";

/** An OLE container with these streams: the shell of an old .xls. */
export function ole(streams: Record<string, Buffer>): Buffer {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, content);
  return Buffer.from(CFB.write(container, { type: "buffer" }) as Buffer);
}

/** One BIFF record. */
export function record(type: number, content: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(content.length, 2);
  return Buffer.concat([head, content]);
}

/** An .xls of one sheet whose cell A1 is the formula =1+2 with the stored result 3. */
export function xlsWithFormula(): Buffer {
  const bof = (type: number) =>
    record(0x0809, Buffer.from([0, 6, type, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
  const end = record(0x0a, Buffer.alloc(0));
  const boundSheet = (at: number) => {
    const content = Buffer.from([0, 0, 0, 0, 0, 0, 1, 0, 65]);
    content.writeUInt32LE(at, 0);
    return record(0x85, content);
  };
  const three = Buffer.alloc(8);
  three.writeDoubleLE(3);
  const tokens = Buffer.from([0x1e, 1, 0, 0x1e, 2, 0, 0x03]);
  const formula = Buffer.concat([
    Buffer.alloc(6),
    three,
    Buffer.alloc(6),
    Buffer.from([tokens.length, 0]),
    tokens,
  ]);
  const globals = (at: number) => Buffer.concat([bof(5), boundSheet(at), end]);
  const start = globals(0).length;
  return ole({ Workbook: Buffer.concat([globals(start), bof(16), record(0x06, formula), end]) });
}
