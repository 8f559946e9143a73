/**
 * One PDF from parts that follow one another. The parts are PDFs of our own printing window, nothing foreign. Lets
 * others work in between; 35,000 rows in ten parts take some seconds.
 */
export async function mergePdfs(parts: readonly Uint8Array[], signal: AbortSignal): Promise<Uint8Array> {
  const [first, ...others] = parts;
  if (first === undefined) throw new Error('a document without pages');
  if (others.length === 0) return first;
  // Only very long documents need it: it stays out of the start of the program.
  const { PDFDocument } = await import('pdf-lib');
  const whole = await PDFDocument.load(first, { updateMetadata: false });
  for (const part of others) {
    signal.throwIfAborted();
    const document = await PDFDocument.load(part, { updateMetadata: false });
    for (const page of await whole.copyPages(document, document.getPageIndices())) whole.addPage(page);
  }
  return await whole.save();
}
