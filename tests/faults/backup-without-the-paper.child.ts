import { copyOf, LOGIN, PASSWORD, startLaptop, valueOf } from '#electron/entry/testing.ts';

/** Signs in as on every day, with the password alone, makes a copy, says so and stays, to be looked into. */
const [profile = '', stick = ''] = process.argv.slice(2);

const laptop = await startLaptop(profile);
valueOf(await laptop.entry.unlock(laptop.entryContext, { login: LOGIN, password: PASSWORD }));
await copyOf(laptop, stick);
console.log('made');
setInterval(() => {}, 60_000);
