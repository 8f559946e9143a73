/** A page with all pictures of a tour, a row a screen: each language, light and dark, side by side. */
export function indexPage(pictures: readonly string[]): string {
  const rows = new Map<string, string[]>();
  for (const picture of pictures) {
    const row = picture.replace(/^[a-z]{2}-((light|dark)-)?/, '');
    rows.set(row, [...(rows.get(row) ?? []), picture]);
  }
  const sections = [...rows].map(([row, files]) => {
    const images = files.map((file) => `<a href="${file}"><img loading="lazy" src="${file}" alt="${file}"></a>`);
    return `<section><h2>${row.replace('.png', '')}</h2>${images.join('')}</section>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Kolo: every screen</title>
<style>
  body { font: 15px sans-serif; margin: 24px; background: #eee; }
  section { display: flex; flex-wrap: wrap; gap: 12px; margin-bottom: 32px; }
  h2 { flex-basis: 100%; margin: 0; font-size: 17px; }
  img { width: 640px; max-width: 45vw; border: 1px solid #999; background: #fff; }
</style>
${sections.join('\n')}
</html>
`;
}
