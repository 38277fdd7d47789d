/** The element that a peer draws its map into. `?size=734x560` makes it as large as the app's map. */
export function mapBox(): HTMLElement {
  const box = document.querySelector<HTMLElement>('#map');
  if (box === null) throw new Error('no #map in the page');
  const [width, height] = (new URL(location.href).searchParams.get('size') ?? '').split('x');
  if (width !== undefined && height !== undefined) {
    box.style.width = `${width}px`;
    box.style.height = `${height}px`;
  }
  return box;
}
