// Brings the NHS design system from npm into target/frontend/assets, ready for the jar.
//
// The pages may load nothing from outside, so font faces and every outside address are taken out, and the build fails
// if one is left. Components that no page uses are left out too: the board has to load on a slow ward computer.
// Leaves at once when nothing changed since the last time.

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const work = join(here, '..', 'target', 'frontend')
const assets = join(work, 'assets')
const stamp = join(work, 'made-from')
const npmFiles = ['.npmrc', 'package.json', 'package-lock.json']

const unused = [
  'action-link', 'breadcrumb', 'card', 'character-count', 'code', 'contents-list', 'do-dont', 'dont-list', 'do-list',
  'expander', 'file-upload', 'hero', 'image', 'pagination', 'panel', 'search-input', 'tabs', 'task-list', 'u-static',
]
const mentionsUnused = new RegExp(`\\.nhsuk-(?:${unused.join('|')})(?![a-z])`)

const fingerprint = createHash('sha256')
for (const file of [...npmFiles, 'build.mjs']) {
  fingerprint.update(readFileSync(join(here, file)))
}
const madeFrom = fingerprint.digest('hex')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== madeFrom) {
  build()
  writeFileSync(stamp, madeFrom)
}

function build() {
  mkdirSync(assets, { recursive: true })
  npmFiles.forEach((file) => copyFileSync(join(here, file), join(work, file)))
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: work,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const dist = join(work, 'node_modules', 'nhsuk-frontend', 'dist', 'nhsuk')
  keep('nhsuk-frontend.css', trimmed(readFileSync(join(dist, 'nhsuk-frontend.min.css'), 'utf8')))
  keep('nhsuk-frontend.js', readFileSync(join(dist, 'nhsuk-frontend.min.js'), 'utf8'))
  writeBillOfMaterials()
}

// What comes from npm, in CycloneDX, beside the bill of what comes from Maven; the same for the same packages.
function writeBillOfMaterials() {
  const { packages } = JSON.parse(readFileSync(join(here, 'package-lock.json'), 'utf8'))
  const components = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version, license, integrity }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
      const content = Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex')
      return {
        type: 'library',
        name,
        version,
        purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
        licenses: [{ license: { id: license } }],
        hashes: [{ alg: 'SHA-512', content }],
      }
    })
  const folder = join(work, 'META-INF', 'sbom')
  mkdirSync(folder, { recursive: true })
  const bill = { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components }
  writeFileSync(join(folder, 'frontend.cdx.json'), JSON.stringify(bill, null, 2))
}

function keep(name, text) {
  const alone = text.replace(/(?:\/\/[#@] sourceMappingURL=.*|\/\*# sourceMappingURL=[^*]*\*\/)\s*$/, '')
  const outside = alone.match(/https?:\/\/[^\s"'`)]+|url\((?!["']?data:)[^)]*\)/)
  if (outside) {
    throw new Error(`${name} would load ${outside[0]}`)
  }
  writeFileSync(join(assets, name), alone)
}

function trimmed(css) {
  return blocks(css).map(trimmedBlock).join('')
}

// A block is a rule, or a group of rules such as a media query; a statement such as @charset rides along and is cut.
function trimmedBlock(block) {
  const open = block.indexOf('{')
  const head = block.slice(0, open).replace(/^\s*@charset[^;]*;/, '').trim()
  const body = block.slice(open + 1, -1)
  if (head.startsWith('@font-face')) {
    return ''
  }
  if (/^@(?:media|supports)/.test(head)) {
    const inner = trimmed(body)
    return inner === '' ? '' : `${head}{${inner}}`
  }
  if (head.startsWith('@')) {
    return `${head}{${body}}`
  }
  const selectors = head.split(/,(?![^(]*\))/).filter((selector) => !mentionsUnused.test(selector))
  return selectors.length === 0 ? '' : `${selectors.join(',')}{${withoutPictures(body)}}`
}

// Pictures that stand beside the stylesheet (sort arrows, a clear button) belong to features that no page uses.
function withoutPictures(declarations) {
  return declarations
    .split(/;(?![^(]*\))/)
    .filter((declaration) => !/url\((?!["']?data:)/.test(declaration))
    .join(';')
}

function blocks(css) {
  const found = []
  let depth = 0
  let start = 0
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{') {
      depth++
    } else if (css[at] === '}' && --depth === 0) {
      found.push(css.slice(start, at + 1))
      start = at + 1
    }
  }
  return found
}
