import { utilityProcess } from 'electron';
import type { FromRegister } from '#shared/ipc/messages.ts';
import type { RegisterProcess } from '../ipc/register-port.ts';

/** What the register process reads as JSON from its first argument. */
export interface RegisterStart {
  /** Folder of settings, key slots and, unless the person chose another, the register. */
  readonly userData: string;
  /** Folder with the classifier and the other shipped data. */
  readonly resources: string;
  /** Language of the system as a BCP 47 tag, for instance `uk` or `en-GB`. */
  readonly locale: string;
}

/** Forks the register process from its built entry. */
export function forkRegister(entry: string, start: RegisterStart): RegisterProcess {
  const child = utilityProcess.fork(entry, [JSON.stringify(start)], { serviceName: 'Kolo register', stdio: 'inherit' });
  return {
    post: (message) => child.postMessage(message),
    kill: () => {
      child.kill();
    },
    onMessage: (listener) => {
      child.on('message', (message: FromRegister) => listener(message));
    },
    onExit: (listener) => {
      child.once('exit', () => listener());
    },
  };
}
