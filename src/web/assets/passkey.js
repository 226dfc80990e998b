// Passkeys: asks the service, asks the device, and sends the answer with the form that was pressed.
"use strict";
for (const form of document.querySelectorAll("form[data-passkey]")) {
  const button = form.querySelector("button");
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), sign => sign.charCodeAt(0));
  const text = buffer => buffer && btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const say = which => {
    for (const line of form.querySelectorAll("[data-say]")) line.hidden = line.dataset.say !== which;
  };
  const ask = async () => {
    const question = await fetch(form.dataset.passkey, { method: "POST", body: new URLSearchParams() });
    if (!question.ok) throw new Error(question.status);
    const { publicKey } = await question.json();
    publicKey.challenge = bytes(publicKey.challenge);
    for (const known of [...publicKey.allowCredentials || [], ...publicKey.excludeCredentials || []]) {
      known.id = bytes(known.id);
    }
    let key;
    if (publicKey.user) {
      publicKey.user.id = bytes(publicKey.user.id);
      key = await navigator.credentials.create({ publicKey });
    } else {
      key = await navigator.credentials.get({ publicKey });
    }
    const said = key.response;
    const response = { clientDataJSON: text(said.clientDataJSON) };
    for (const part of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
      if (said[part]) response[part] = text(said[part]);
    }
    return JSON.stringify({ id: key.id, rawId: text(key.rawId), type: key.type, response });
  };
  const here = form.dataset.host;
  if (here && here !== location.hostname) say("elsewhere");
  else if (!window.PublicKeyCredential) say("none");
  else button.hidden = false;
  form.addEventListener("submit", event => {
    if (form.elements.antwort.value) return;
    event.preventDefault();
    button.disabled = true;
    say();
    ask().then(answer => {
      form.elements.antwort.value = answer;
      form.submit();
    }, () => {
      button.disabled = false;
      say("failed");
    });
  });
}
