import circus from 'jest-circus/runner';

/** Loads the modules of all files of this worker; that of the first of them. */
let modules = null;

/**
 * Runs a file as Jest does, but with the modules that the worker's earlier files have loaded: only the file itself is new, and what is not
 * loaded yet. Each file makes worlds of its own (databases, programs, sockets), as before; what it changes in the environment's variables
 * is put back. The test functions and `expect` are new for each file.
 */
export default async function run(globalConfig, config, environment, runtime, path, send) {
  if (modules === null) {
    modules = runtime;
    modules.teardown = () => undefined;
  } else {
    runtime.unstable_importModule = async (...asked) => modules.unstable_importModule(...asked);
  }
  const { env } = environment.global.process;
  const before = { ...env };
  try {
    return await circus.default(globalConfig, config, environment, runtime, path, send);
  } finally {
    for (const name of Object.keys(env)) if (!(name in before)) delete env[name];
    Object.assign(env, before);
    // where a fault in something loaded earlier is shown
    if (runtime !== modules) for (const [file, map] of modules.getSourceMaps()) runtime.getSourceMaps().set(file, map);
  }
}
