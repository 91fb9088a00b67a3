import { TestEnvironment } from 'jest-environment-node';

/** The place where this worker's files run; made with the first of them. */
let place = null;

/**
 * One environment for all the files that a worker runs, so that what they load need not be loaded anew for each (lasting-runner.mjs): the whole
 * program takes longer to load than most files take to run. It ends with the worker.
 */
export default class LastingEnvironment extends TestEnvironment {
  constructor(config, context) {
    if (place !== null) return place;
    super(config, context);
    place = this;
  }

  async setup() {
    if (this.isSetUp) return;
    this.isSetUp = true;
    await super.setup();
  }

  async teardown() {}
}
