// Unpacks what stands in this file, and starts the page. Plain words, since nothing has looked at it before the browser does.
(async () => {
  const say = (text) => {
    const line = document.createElement('p');
    line.setAttribute('role', 'alert');
    line.textContent = text;
    (document.querySelector('.first-words') || document.body).prepend(line);
  };
  if (typeof DecompressionStream === 'undefined') {
    say('This browser is too old to unpack the file. Any browser of 2023 or later opens it: Chrome, Edge, Firefox or Safari.');
    return;
  }
  try {
    const holder = document.getElementById('files');
    const packed = holder.textContent;
    holder.remove();
    const bytes = new Uint8Array(Math.floor((packed.length * 7) / 8));
    let held = 0;
    let bits = 0;
    let at = 0;
    for (let place = 0; place < packed.length; place++) {
      held = (held << 7) | (packed.charCodeAt(place) & 127);
      bits += 7;
      if (bits < 8) continue;
      bits -= 8;
      bytes[at++] = held >> bits;
      held &= (1 << bits) - 1;
    }
    const whole = new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
    const listEnd = whole.indexOf(10);
    const files = new Map();
    let start = listEnd + 1;
    for (const [path, length] of JSON.parse(new TextDecoder().decode(whole.subarray(0, listEnd)))) {
      files.set(path, whole.subarray(start, start + length));
      start += length;
    }
    const addresses = new Map();
    const address = (path) => {
      if (!addresses.has(path)) addresses.set(path, URL.createObjectURL(new Blob([files.get(path)], { type: 'text/javascript' })));
      return addresses.get(path);
    };
    globalThis.escapeRoutesFiles = files;
    globalThis.escapeRoutesUrl = address;
    for (const { family, file, descriptors } of __FONTS__) document.fonts.add(new FontFace(family, files.get(file), descriptors));
    await import(address(__ENTRY__));
  } catch (error) {
    say(`The file could not be unpacked (${error instanceof Error ? error.message : error}). Copy it once more: it may have been damaged on the way.`);
  }
})();
