/** Every rule of the page's own sheets, so that the picture looks as it does on the page. */
const styleText = (): string =>
  [...document.styleSheets]
    .flatMap((sheet) => {
      try {
        return [...sheet.cssRules].map(({ cssText }) => cssText);
      } catch {
        return []; // a sheet of an extension, not ours to read
      }
    })
    .join('\n');

const svgOf = (element: HTMLElement, width: number, height: number): string => {
  const copy = element.cloneNode(true) as HTMLElement;
  copy.querySelectorAll('.no-print').forEach((tool) => tool.remove());
  copy.setAttribute('xmlns', 'http://www.w3.org/1999/xhtml');
  const { fontFamily, fontSize, lineHeight, color } = getComputedStyle(element);
  copy.style.cssText += `;width:${width}px;margin:0;border:0;background:#fff;color:${color};font:${fontSize}/${lineHeight} ${fontFamily};font-variant-numeric:tabular-nums`;
  const style = document.createElement('style');
  style.textContent = styleText();
  copy.prepend(style);
  const inner = new XMLSerializer().serializeToString(copy);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><foreignObject width="100%" height="100%">${inner}</foreignObject></svg>`;
};

const loaded = (source: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('The picture could not be drawn'));
    image.src = source;
  });

/** An element as a PNG of twice its size: the page's own picture, whether it is made of HTML or SVG. */
export const pngOf = async (element: HTMLElement): Promise<Blob> => {
  const { width, height } = element.getBoundingClientRect();
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  const image = await loaded(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(element, w, h))}`);
  const canvas = Object.assign(document.createElement('canvas'), { width: 2 * w, height: 2 * h });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('No canvas');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture'))), 'image/png'),
  );
};
