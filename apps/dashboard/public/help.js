// The page reads without this. It adds the phone of the practice, when the home page of this device
// has left it, and makes the way out quicker.
(function () {
  function byId(id) {
    return document.getElementById(id);
  }

  // `replace` leaves this page out of the back button. Nothing outside is asked for anything.
  byId('leave').addEventListener('click', function (event) {
    event.preventDefault();
    location.replace('about:blank');
  });

  // Only pages of Selfward count as a way back: `navigation` knows no others. What came before is nobody's business.
  byId('return').addEventListener('click', function (event) {
    if (!window.navigation || !window.navigation.canGoBack) return;
    event.preventDefault();
    history.back();
  });
  leadBack();

  // The other browsers open the page anew that led here: see HelpLink in src/ui/page.tsx.
  function leadBack() {
    try {
      var from = sessionStorage.getItem('selfward-help-from') || '/';
      if (/^\/(?!\/)/.test(from)) byId('return').href = from;
    } catch {
      // No storage: it leads to the first page.
    }
  }

  function show(practice) {
    if (!practice || !practice.phone) return;
    byId('practice-phone').textContent = 'Call ' + practice.phone;
    byId('practice-name').textContent = practice.name;
    byId('practice-call').href = 'tel:' + practice.phone.replace(/[^+0-9]/g, '');
    byId('practice').hidden = false;
  }

  // Every text is put in as text, never as markup.
  function made(tag, className, words) {
    var node = document.createElement(tag);
    if (className) node.className = className;
    if (words) node.textContent = words;
    return node;
  }

  function sentence(words) {
    return /[.!?…。؟]$/.test(words) ? words : words + '.';
  }

  // The signs of the page's own links, so that a row looks the same whoever entered its number.
  function iconOf(selector) {
    return document.querySelector(selector + ' svg').cloneNode(true);
  }

  var call = { scheme: 'tel:', verb: 'Call', icon: 'a[href^="tel:"]' };
  var text = { scheme: 'sms:', verb: 'Text', icon: 'a[href^="sms:"]' };

  function link(way, number, look) {
    var anchor = made('a', look.isMain ? 'button button-main call' : 'button call');
    anchor.href = way.scheme + number.replace(/[^+0-9]/g, '');
    anchor.appendChild(iconOf(way.icon));
    var words = made('span');
    words.appendChild(made('strong', '', way.verb + ' ' + number));
    words.appendChild(made('br'));
    var small = made('span', look.isMain ? 'small' : 'small quiet', look.note);
    small.dir = 'auto';
    words.appendChild(small);
    anchor.appendChild(words);
    return anchor;
  }

  function add(contact, isMain) {
    var note = [contact.name, contact.hours, contact.languages].filter(Boolean).join(' · ');
    var row = made('li', contact.phone && contact.textNumber ? 'two' : '');
    if (contact.phone) row.appendChild(link(call, contact.phone, { note: note, isMain: isMain }));
    if (contact.textNumber)
      row.appendChild(link(text, contact.textNumber, { note: note, isMain: false }));
    // Who is not safe at home finds that line where the page speaks of it.
    var list = byId(contact.kind === 'home' ? 'home-contacts' : 'contacts');
    list.appendChild(row);
    list.hidden = false;
  }

  // The practice's own numbers stand first, and one of them is the filled button. 988 is that button
  // for a practice in the United States alone; elsewhere it rings nowhere, so it is not shown. Where
  // nothing is known it stays below, for the United States, as the page has it without this script.
  function showContacts(kept) {
    if (!kept) return;
    if (kept.hours) byId('practice-hours').textContent = sentence(kept.hours);
    var contacts = kept.contacts || [];
    var first = contacts.filter(function (contact) {
      return contact.phone && (contact.kind === 'emergency' || contact.kind === 'crisis');
    })[0];
    contacts.forEach(function (contact) {
      add(contact, contact === first);
    });
    var hasLine = contacts.some(function (contact) {
      return contact.kind === 'crisis';
    });
    byId('us-line').hidden = hasLine || kept.isInUnitedStates === false;
    byId('us-note').hidden = hasLine;
    if (!kept.isInUnitedStates) return;
    byId('us').after(byId('practice'));
    if (first) return;
    byId('us-call').className = 'button button-main call';
    byId('us-call').querySelector('.quiet').className = 'small';
  }

  // The client's own plan: a copy on this device, sealed under a key that no script can read out, and gone
  // at sign-out. See src/features/writing/plan-copy.ts.
  var headings = {
    signs: 'How I notice that it is getting hard',
    alone: 'What I can do by myself',
    company: 'People and places that bring other thoughts',
    people: 'People I can ask for help',
    professionals: 'Professionals and numbers',
    surroundings: 'Making my surroundings safer',
    matters: 'What matters to me',
  };

  function has(words) {
    return typeof words === 'string' && words.trim() !== '';
  }

  function own(words) {
    var node = made('p', 'words words-lines', words);
    node.dir = 'auto';
    return node;
  }

  // Whoever is written there: with a number it is a button, without one a name.
  function person(contact) {
    var row = made('li', 'stack-2');
    var name = has(contact.name) ? contact.name : 'Without a name';
    if (/[0-9]/.test(contact.phone)) row.appendChild(link(call, contact.phone, { note: name }));
    else row.appendChild(own(name));
    if (has(contact.say)) row.appendChild(own('“' + contact.say + '”'));
    return row;
  }

  function written(contacts) {
    return contacts.filter(function (contact) {
      return has(contact.name) || has(contact.phone) || has(contact.say);
    });
  }

  function people(contacts) {
    var list = made('ul', 'calls');
    contacts.forEach(function (contact) {
      list.appendChild(person(contact));
    });
    return list;
  }

  function showPlan(plan) {
    var content = plan.content;
    written(content.people).forEach(function (contact) {
      byId('people').appendChild(person(contact));
      byId('people').hidden = false;
    });
    Object.keys(headings).forEach(function (part) {
      var below = content[part];
      var isList = Array.isArray(below);
      if (isList ? written(below).length === 0 : !has(below)) return;
      byId('plan-parts').appendChild(made('h3', '', headings[part]));
      byId('plan-parts').appendChild(isList ? people(written(below)) : own(below));
      byId('plan').hidden = false;
    });
    var day = new Date(plan.day + 'T12:00:00').toLocaleDateString('en', { dateStyle: 'long' });
    byId('plan-day').textContent = 'A copy on this device, written on ' + day + '.';
  }

  function unsealed(key, name, sealed) {
    var way = { name: 'AES-GCM', iv: sealed.iv, additionalData: new TextEncoder().encode(name) };
    return crypto.subtle.decrypt(way, key, sealed.text).then(function (text) {
      return JSON.parse(new TextDecoder().decode(text));
    });
  }

  // A device that keeps nothing stays one that keeps nothing: the store is read, and never made here.
  var drafts = indexedDB.open('selfward-drafts', 1);
  drafts.onupgradeneeded = function () {
    drafts.transaction.abort();
  };
  drafts.onsuccess = function () {
    var db = drafts.result;
    db.onversionchange = function () {
      db.close();
    };
    var reading = db.transaction(['keys', 'asides']);
    var key = reading.objectStore('keys').get('draft');
    var names = reading.objectStore('asides').getAllKeys();
    names.onsuccess = function () {
      names.result.forEach(function (name) {
        if (!name.startsWith('plan/')) return;
        var sealed = reading.objectStore('asides').get(name);
        sealed.onsuccess = function () {
          // What does not open was moved or damaged: the page is whole without it.
          unsealed(key.result, name, sealed.result)
            .then(function (plan) {
              // Too long since somebody was signed in here: whose hands the device is in is not known.
              if (plan.until > Date.now()) showPlan(plan);
              else db.transaction('asides', 'readwrite').objectStore('asides').delete(name);
            })
            .catch(function () {});
        };
      });
    };
  };

  // Names and numbers only: see src/features/help/.
  var opening = indexedDB.open('selfward-help', 1);
  opening.onupgradeneeded = function () {
    opening.result.createObjectStore('practice');
  };
  opening.onsuccess = function () {
    var store = opening.result.transaction('practice').objectStore('practice');
    var reading = store.get('now');
    reading.onsuccess = function () {
      show(reading.result);
    };
    var contacts = store.get('contacts');
    contacts.onsuccess = function () {
      showContacts(contacts.result);
    };
  };
})();
