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

  // Names and phone only: see src/features/help/help-phone.ts.
  var opening = indexedDB.open('selfward-help', 1);
  opening.onupgradeneeded = function () {
    opening.result.createObjectStore('practice');
  };
  opening.onsuccess = function () {
    var reading = opening.result.transaction('practice').objectStore('practice').get('now');
    reading.onsuccess = function () {
      show(reading.result);
    };
  };
})();
