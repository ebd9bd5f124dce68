import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { smallManifest } from '../../content/zip-bytes';

/** A course that calls as often as it is told to, and times its calls. */
export function callingCourse(): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(smallManifest('index.html')), 'imsmanifest.xml');
  zip.addBuffer(Buffer.from(page), 'index.html');
  zip.end();
  return buffer(zip.outputStream);
}

/** So many calls in one go: the clock of a page is a coarse one. */
export const callsInOneGo = 50;
/** 500 calls a second. */
const pauseMs = 100;

const page = `<!doctype html>
<html lang="en">
  <head><title>Calls</title></head>
  <body>
    <script>
      let place = window;
      while (!place.API) place = place.parent;
      const api = place.API;
      api.LMSInitialize('');
      let made = 0;
      function go() {
        const began = performance.now();
        for (let at = 0; at < ${String(callsInOneGo)}; at += 1) {
          made += 1;
          if (at % 2) api.LMSSetValue('cmi.core.lesson_location', 'page ' + made);
          else api.LMSGetValue('cmi.core.lesson_location');
        }
        return performance.now() - began;
      }
      /** Milliseconds of each go. */
      window.callFor = (durationMs) => new Promise((resolve) => {
        const times = [];
        const timer = setInterval(() => {
          times.push(go());
          if (times.length * ${String(pauseMs)} < durationMs) return;
          clearInterval(timer);
          resolve(times);
        }, ${String(pauseMs)});
      });
    </script>
  </body>
</html>`;
