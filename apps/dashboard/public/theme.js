// Before the first paint: a chosen colour scheme. Without a choice the device decides.
(function () {
  var root = document.documentElement;
  function show(theme) {
    if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
    else root.removeAttribute('data-theme');
  }
  function read() {
    try {
      return localStorage.getItem('theme');
    } catch {
      return null;
    }
  }
  show(read());
  window.addEventListener('selfward:theme', function (event) {
    var theme = event.detail;
    show(theme);
    try {
      if (theme === 'device') localStorage.removeItem('theme');
      else localStorage.setItem('theme', theme);
    } catch {
      // Nothing to remember it with: it holds until the page is closed.
    }
  });
})();
