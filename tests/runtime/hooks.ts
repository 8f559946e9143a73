import { registerHooks } from 'node:module';

/** `node --import tests/runtime/hooks.ts out/main/main.js`: the built program finds the stand-in under the name `electron`. */
registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'electron') return next(specifier, context);
    return { url: new URL('./electron.ts', import.meta.url).href, shortCircuit: true };
  },
});
