import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const OFFICE = process.env['SAMSYN_SOFFICE'] ?? '/usr/bin/soffice';
const PYTHON = '/usr/bin/python3';

/** True where LibreOffice Writer and its Python bridge are installed; the tests that need them say so when they are not. */
export const officePresent: boolean =
  existsSync(OFFICE) && existsSync('/usr/lib/libreoffice/share/config/soffice.cfg/modules/swriter') && hasBridge();

function hasBridge(): boolean {
  try {
    execFileSync(PYTHON, ['-c', 'import uno'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const SCRIPT = `
import sys, time, uno
from com.sun.star.beans import PropertyValue
def pv(n, v):
    p = PropertyValue(); p.Name = n; p.Value = v; return p
port = sys.argv[1]
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
for i in range(120):
    try:
        ctx = resolver.resolve("uno:socket,host=127.0.0.1,port=" + port + ";urp;StarOffice.ComponentContext"); break
    except Exception: time.sleep(0.25)
make = lambda name: ctx.ServiceManager.createInstanceWithContext(name, ctx)
desktop = make("com.sun.star.frame.Desktop"); dispatch = make("com.sun.star.frame.DispatchHelper")
for job in sys.argv[2:]:
    source, command, target = job.split("|")
    doc = desktop.loadComponentFromURL("file://" + source, "_blank", 0, (pv("Hidden", True),))
    dispatch.executeDispatch(doc.CurrentController.Frame, ".uno:" + command, "", 0, ())
    doc.storeToURL("file://" + target, (pv("FilterName", "Text (encoded)"), pv("FilterOptions", "UTF8,LF")))
    doc.close(True)
`;

export type Decision = 'AcceptAllTrackedChanges' | 'RejectAllTrackedChanges';

interface File {
  bytes: Uint8Array;
  decision: Decision;
}

/**
 * What LibreOffice makes of each file when all changes are accepted or rejected: its lines, empty ones left out. Its server now and then
 * does not come up, or goes away: it is started anew, twice at most.
 */
export function decide(files: readonly File[]): string[][] {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return decideOnce(files);
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

function decideOnce(files: readonly File[]): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-office-'));
  const port = 20_000 + Math.floor(Math.random() * 9_000);
  const office = spawn(
    OFFICE,
    [
      '--headless',
      '--norestore',
      '--nologo',
      `-env:UserInstallation=file://${folder}/profile`,
      `--accept=socket,host=127.0.0.1,port=${port};urp;`,
    ],
    { stdio: 'ignore', detached: true },
  );
  try {
    writeFileSync(join(folder, 'decide.py'), SCRIPT);
    const jobs = files.map(({ bytes, decision }, index) => {
      writeFileSync(join(folder, `${index}.docx`), bytes);
      return `${folder}/${index}.docx|${decision}|${folder}/${index}.txt`;
    });
    execFileSync(PYTHON, [join(folder, 'decide.py'), String(port), ...jobs], { timeout: 120_000 });
    return files.map((_file, index) =>
      readFileSync(join(folder, `${index}.txt`), 'utf8')
        .split('\n')
        .map((line) => line.replace(/[\uFEFF\s]+/g, ' ').trim())
        .filter((line) => line !== ''),
    );
  } finally {
    // The launcher starts the program as a child of its own: the whole group goes.
    if (office.pid !== undefined && office.exitCode === null) process.kill(-office.pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** A Word file as it comes out of LibreOffice after it has been saved in each of the formats in turn; the last must be `docx`. */
export function throughOffice(bytes: Uint8Array, formats: readonly ('odt' | 'docx')[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-office-'));
  try {
    let from = join(folder, 'form.docx');
    writeFileSync(from, bytes);
    formats.forEach((format, step) => {
      const to = join(folder, String(step));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(OFFICE, [profile, '--headless', '--norestore', '--convert-to', format, '--outdir', to, from], {
        stdio: 'ignore',
        timeout: 120_000,
      });
      from = join(to, `form.${format}`);
    });
    return readFileSync(from);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
