import { constants, createContext } from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/** Of these a new realm has its own, and Node's buffers need those of Node's realm. */
const OF_NODE = ['Buffer', 'ArrayBuffer', 'Uint8Array'];

/**
 * Where specs run: Jest's environment for Node, in a realm whose globals are ordinary ones. In Jest's own each use of
 * `Math` or `Infinity` goes through a proxy: a run then takes about twice as long as in the program.
 */
export default class Environment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const realm = createContext(constants.DONT_CONTEXTIFY);
    for (const name of Reflect.ownKeys(this.global)) {
      if (Object.hasOwn(realm, name) && !OF_NODE.includes(name)) continue;
      Object.defineProperty(realm, name, Object.getOwnPropertyDescriptor(this.global, name));
    }
    realm.global = realm;
    realm.Error.stackTraceLimit = this.global.Error.stackTraceLimit;
    this.global = realm;
    this.context = realm;
  }
}
