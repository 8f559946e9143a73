/** Loaded ahead of the program: its clock stands KOLO_TEST_CLOCK_DAYS days from the true one, as on a laptop set wrong. */
const offMs = Number(process.env.KOLO_TEST_CLOCK_DAYS) * 86_400_000;
const { now: trueNow } = Date;
const now = () => trueNow() + offMs;

globalThis.Date = new Proxy(Date, {
  construct: (date, given) => new date(...(given.length === 0 ? [now()] : given)),
  apply: (date) => new date(now()).toString(),
  get: (date, name) => (name === 'now' ? now : date[name]),
});
