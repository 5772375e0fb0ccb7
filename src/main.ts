'use strict'
// The program. Plain script, without import syntax or types, because a Node too old for this project must still be able
// to read it: then it hands over to the Node that `npm ci` brought, or says how to get one. Package.json names no module
// type for the same reason; the hook below tells the right Node that every other file here is an ES module.

const OLDEST_NODE = 24

if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) runHere()
else runWithOwnNode()

function runHere() {
  process.getBuiltinModule('node:module').registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context)
      return found.url.endsWith('.ts') ? { ...found, format: 'module-typescript' } : found
    },
  })
  void import('./cli/index.ts')
    .then(({ main }) => main(process.argv.slice(2)))
    .then((exitCode) => {
      process.exitCode = exitCode
      // a name still being looked up would keep the process for many seconds
      setTimeout(() => process.exit(), 500).unref()
    })
}

function runWithOwnNode() {
  const ownNode = process.getBuiltinModule('node:path').join(__dirname, '..', 'node_modules', '.bin', 'node')
  if (!process.getBuiltinModule('node:fs').existsSync(ownNode)) {
    console.error(
      `Offing needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}.\n` +
        'Run `npm ci` in the project folder (it brings the right Node) and then `npm start`, or install Node 24.',
    )
    process.exit(1)
  }
  const child = process.getBuiltinModule('node:child_process').spawn(ownNode, [__filename, ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  process.on('SIGINT', () => child.kill('SIGINT')) // twice with Ctrl-C, once with kill: the child takes both for one
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 0)))
}
