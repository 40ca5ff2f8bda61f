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

  byId('return').addEventListener('click', function (event) {
    if (history.length < 2 || !document.referrer.startsWith(location.origin)) return;
    event.preventDefault();
    history.back();
  });

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

  var call = { scheme: 'tel:', verb: 'Call' };
  var text = { scheme: 'sms:', verb: 'Text' };

  function link(way, number, note) {
    var anchor = made('a', 'button call');
    anchor.href = way.scheme + number.replace(/[^+0-9]/g, '');
    var words = made('span');
    words.appendChild(made('strong', '', way.verb + ' ' + number));
    words.appendChild(made('br'));
    var small = made('span', 'small quiet', note);
    small.dir = 'auto';
    words.appendChild(small);
    anchor.appendChild(words);
    return anchor;
  }

  // The practice's own numbers stand first. Its crisis line takes the place of the one for the
  // United States, which rings nowhere else.
  function showContacts(kept) {
    if (!kept) return;
    if (kept.hours) byId('practice-hours').textContent = kept.hours + '.';
    if (!kept.contacts || kept.contacts.length === 0) return;
    kept.contacts.forEach(function (contact) {
      var notes = [contact.name, contact.hours, contact.languages].filter(Boolean).join(' · ');
      var row = made('li', contact.phone && contact.textNumber ? 'two' : '');
      if (contact.phone) row.appendChild(link(call, contact.phone, notes));
      if (contact.textNumber) row.appendChild(link(text, contact.textNumber, notes));
      byId('contacts').appendChild(row);
    });
    byId('contacts').hidden = false;
    var hasLine = kept.contacts.some(function (contact) {
      return contact.kind === 'crisis';
    });
    byId('us-line').hidden = hasLine;
    byId('us-note').hidden = hasLine;
  }

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
