import { type ZipEntry, zipOf } from './zip';

/** A cell of a sheet: numbers stay numbers, so that a spreadsheet can add them up. */
export type Cell = string | number | null;

/** One sheet: its head in bold, then its rows. */
export interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** XML knows no control characters but tab and line ends, and a workbook that holds another does not open. */
const isWritable = (character: string): boolean => character >= ' ' || '\t\n\r'.includes(character);
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string =>
  [...text]
    .filter(isWritable)
    .join('')
    .replace(/[&<>"]/g, (sign) => NAMED[sign] ?? sign);

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

const BOLD = 1;
const cellXml = (cell: Cell, place: string, style: string): string => {
  if (cell === null || (typeof cell === 'number' && !Number.isFinite(cell))) return '';
  if (typeof cell === 'number') return `<c r="${place}"${style}><v>${cell}</v></c>`;
  return `<c r="${place}" t="inlineStr"${style}><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
};

const rowXml = (cells: readonly Cell[], row: number, style = ''): string =>
  `<row r="${row}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${row}`, style)).join('')}</row>`;

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const wide = (text: string): number => [...text].reduce((all, sign) => all + (sign > '\u2e80' ? 2 : 1), 0);
const widthOf = (sheet: Sheet, column: number): number => {
  const texts = [sheet.head[column] ?? '', ...sheet.rows.map((row) => String(row[column] ?? ''))];
  return Math.min(60, Math.max(8, ...texts.map(wide)) + 2);
};

const sheetXml = (sheet: Sheet): string => {
  const columns = sheet.head.map(
    (_, n) => `<col min="${n + 1}" max="${n + 1}" width="${widthOf(sheet, n)}" customWidth="1"/>`,
  );
  const rows = [rowXml(sheet.head, 1, ` s="${BOLD}"`), ...sheet.rows.map((row, n) => rowXml(row, n + 2))];
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const views = `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
  return `${HEADER}<worksheet xmlns="${MAIN}">${views}<cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData></worksheet>`;
};

/** A sheet's name as Excel allows it: 31 characters, some signs barred, no two alike. */
const sheetNames = (sheets: readonly Sheet[]): string[] => {
  const taken = new Set<string>();
  return sheets.map(({ name }, n) => {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .trim()
        .slice(0, 28) || `Sheet${n + 1}`;
    const own = taken.has(plain) ? `${plain} ${n + 1}` : plain;
    taken.add(own);
    return own;
  });
};

const relation = (id: number, kind: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
const relations = (all: readonly string[]): string =>
  `${HEADER}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
const override = (part: string, kind: string): string =>
  `<Override PartName="${part}" ContentType="${TYPES}.${kind}+xml"/>`;

const STYLES =
  `${HEADER}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>';

const contentTypes = (sheets: number): string => {
  const parts = Array.from({ length: sheets }, (_, n) => override(`/xl/worksheets/sheet${n + 1}.xml`, 'worksheet'));
  const known = [override('/xl/workbook.xml', 'sheet.main'), override('/xl/styles.xml', 'styles'), ...parts].join('');
  const xml = '<Default Extension="xml" ContentType="application/xml"/>';
  const rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  return `${HEADER}<Types xmlns="${PACKAGE}/content-types">${rels}${xml}${known}</Types>`;
};

/** A workbook as .xlsx bytes: what a table view holds, without a library of a megabyte. */
export const xlsxOf = (sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> => {
  const names = sheetNames(sheets).map(
    (name, n) => `<sheet name="${escape(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`,
  );
  const links = sheets.map((_, n) => relation(n + 1, 'worksheet', `worksheets/sheet${n + 1}.xml`));
  const entries: ZipEntry[] = [
    { name: '[Content_Types].xml', text: contentTypes(sheets.length) },
    { name: '_rels/.rels', text: relations([relation(1, 'officeDocument', 'xl/workbook.xml')]) },
    {
      name: 'xl/workbook.xml',
      text: `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: relations([...links, relation(sheets.length + 1, 'styles', 'styles.xml')]),
    },
    { name: 'xl/styles.xml', text: STYLES },
    ...sheets.map((sheet, n) => ({ name: `xl/worksheets/sheet${n + 1}.xml`, text: sheetXml(sheet) })),
  ];
  return zipOf(entries);
};
