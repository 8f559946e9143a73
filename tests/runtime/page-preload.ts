/**
 * The script that runs before the page's own in every document: gives the built preload its `require('electron')`.
 * Written as text because it runs in the page, where nothing of this file exists.
 */
export function preloadScript(preload: string): string {
  return `(() => {
  const invoke = globalThis.__koloInvoke;
  delete globalThis.__koloInvoke;
  if (window !== window.top || location.protocol !== 'https:') return;
  const listeners = new Map();
  Object.defineProperty(globalThis, Symbol.for('kolo.deliver'), {
    value: (channel, input) => { for (const listener of [...(listeners.get(channel) ?? [])]) listener({}, ...input); },
  });
  const freeze = (value) => {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  };
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, api) => Object.defineProperty(globalThis, name, { value: freeze(api), enumerable: true }),
    },
    ipcRenderer: {
      invoke: (channel, ...input) => invoke(channel, input),
      on: (channel, listener) => { listeners.set(channel, [...(listeners.get(channel) ?? []), listener]); },
      off: (channel, listener) => {
        listeners.set(channel, (listeners.get(channel) ?? []).filter((other) => other !== listener));
      },
    },
  };
  const require = (name) => {
    if (name === 'electron') return electron;
    throw new Error('a sandboxed preload has no ' + name);
  };
  const module = { exports: {} };
  (function (require, module, exports) {
${preload}
  })(require, module, module.exports);
})();`;
}
