import { sniffType, type SniffedType } from '@samsyn/documents/sniff';

/** What a file is kept as, by its content. Its name and what the browser said of it are never asked. */
const KEPT: Readonly<Record<SniffedType, string | null>> = {
  zip: 'application/zip', // Word and Excel too: who reads the file looks inside
  pdf: 'application/pdf',
  'ole-encrypted': 'application/x-ole-storage',
  ole: 'application/x-ole-storage',
  rtf: 'application/rtf',
  image: 'application/octet-stream',
  text: 'text/plain',
  archive: null,
  executable: null,
};

const UTF16_MARKS = ['fffe', 'feff'];
const LOOKED_AT = 64 * 1024;

/** The media type a file is kept as; null when it is none that is received: a program, a packed archive, bytes that are no text. */
export function keptAs(bytes: Uint8Array): string | null {
  const type = sniffType(bytes);
  return type === 'text' && !isText(bytes) ? null : KEPT[type];
}

function isText(bytes: Uint8Array): boolean {
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  return UTF16_MARKS.includes(mark) || !bytes.subarray(0, LOOKED_AT).includes(0);
}

interface Kind {
  /** As it is called in a sentence. */
  word: string;
  /** What the name of such a file ends with; the first is what we propose. */
  endings: readonly string[];
}

const OLD_OFFICE: Kind = { word: 'ett äldre Office-dokument', endings: ['doc', 'dot', 'xls', 'ppt', 'msg'] };
const LOCKED: Kind = { word: 'ett låst Office-dokument', endings: ['docx', 'docm', 'xlsx', 'xlsm', 'pptx'] };
const TEXT: Kind = {
  word: 'text',
  endings: ['txt', 'md', 'markdown', 'csv', 'tsv', 'html', 'htm', 'xml', 'svg', 'json', 'eml'],
};
const ARCHIVE: Kind = { word: 'ett zip-arkiv', endings: [] };

/** The kinds inside a zip, each by the folder or mark that stands in clear among its names. */
const PACKAGES: readonly (Kind & { mark: string })[] = [
  { mark: 'word/', word: 'Word', endings: ['docx', 'docm', 'dotx'] },
  { mark: 'xl/', word: 'Excel', endings: ['xlsx', 'xlsm'] },
  { mark: 'ppt/', word: 'PowerPoint', endings: ['pptx'] },
  { mark: 'vnd.oasis.opendocument', word: 'OpenDocument', endings: ['odt', 'ods', 'odp'] },
];

/** Pictures, by their first byte. */
const PICTURES: Readonly<Record<number, Kind>> = {
  0x89: { word: 'en bild (PNG)', endings: ['png'] },
  0xff: { word: 'en bild (JPEG)', endings: ['jpg', 'jpeg'] },
  0x47: { word: 'en bild (GIF)', endings: ['gif'] },
  0x49: { word: 'en bild (TIFF)', endings: ['tif', 'tiff'] },
  0x4d: { word: 'en bild (TIFF)', endings: ['tif', 'tiff'] },
};

function kindOf(bytes: Uint8Array): Kind {
  const type = sniffType(bytes);
  if (type === 'zip') {
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return PACKAGES.find(({ mark }) => content.includes(mark)) ?? ARCHIVE;
  }
  if (type === 'image') return PICTURES[bytes[0] ?? 0] ?? ARCHIVE;
  if (type === 'pdf') return { word: 'PDF', endings: ['pdf'] };
  if (type === 'rtf') return { word: 'RTF', endings: ['rtf', 'doc'] }; // older Word named it so itself
  if (type === 'ole') return OLD_OFFICE;
  return type === 'ole-encrypted' ? LOCKED : TEXT;
}

/** What is wrong with the name of a file that is received, seen against what the file holds; null when they go together. */
export function misnamed(fileName: string, bytes: Uint8Array): string | null {
  const { word, endings } = kindOf(bytes);
  const [, ending = ''] = /\.(\w{1,10})$/u.exec(fileName.toLowerCase()) ?? [];
  if (endings.includes(ending)) return null;
  const [proposed] = endings;
  if (proposed === undefined) return 'Filen är ett arkiv eller skadad. Packa upp den och välj själva dokumentet.';
  const is = ending === '' ? 'Filens namn saknar filändelse' : `Filens namn slutar på .${ending}`;
  return `${is}, men innehållet är ${word}. Spara filen på nytt, eller byt namn så att det slutar på .${proposed}.`;
}
