import { EventEmitter } from 'node:events';
import { onControl } from './control.ts';

/** A laptop whose lid, screen and touches are a test's; otherwise nobody ever leaves it. */
class PowerMonitor extends EventEmitter {
  #idleSeconds = 0;

  constructor() {
    super();
    onControl((message) => {
      if (message.type === 'power') this.emit(message.event);
      if (message.type === 'idle') this.#idleSeconds = message.seconds;
    });
  }

  getSystemIdleTime(): number {
    return this.#idleSeconds;
  }
}

export const powerMonitor = new PowerMonitor();
