// The browser of the tests: jsdom, with what every browser has and jsdom has not.
import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { TestEnvironment } from 'jest-environment-jsdom';

export default class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const { window } = this.global;
    Object.defineProperty(window, 'crypto', { value: webcrypto });
    Object.assign(window, { TextDecoder, TextEncoder, Response, AbortSignal, AbortController });
    window.scrollTo = () => {};
    window.HTMLDialogElement.prototype.showModal = function showModal() {
      this.open = true;
    };
    window.HTMLDialogElement.prototype.close = function close() {
      this.open = false;
    };
  }
}
