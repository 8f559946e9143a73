import { EventEmitter } from 'node:events';

/** Loaded first in every forked process: `process.parentPort` as an Electron utility process has it. */
const port = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown): void => {
    process.send?.(message);
  },
  start(): void {},
});

const early: unknown[] = [];
const deliver = (data: unknown) =>
  port.listenerCount('message') > 0 ? port.emit('message', { data }) : early.push(data);
process.on('message', deliver);
// Messages wait for the first listener, as Electron's do.
port.on('newListener', (name) => {
  if (name === 'message') queueMicrotask(() => early.splice(0).forEach(deliver));
});
process.on('disconnect', () => process.exit(0));
Object.defineProperty(process, 'parentPort', { value: port });
