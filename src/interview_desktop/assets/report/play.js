(function () {
  var ends = new WeakMap();
  document.addEventListener("click", function (event) {
    var button = event.target.closest("button[data-play]");
    if (!button) { return; }
    var player = document.querySelector('audio[data-recording="' + button.dataset.play + '"]');
    if (!player) { return; }
    document.querySelectorAll("audio").forEach(function (other) { other.pause(); });
    player.currentTime = Number(button.dataset.start);
    ends.set(player, button.dataset.end ? Number(button.dataset.end) : Infinity);
    player.play();
  });
  document.addEventListener("timeupdate", function (event) {
    var player = event.target;
    if (player.currentTime >= (ends.get(player) || Infinity)) {
      player.pause();
      ends.delete(player);
    }
  }, true);
})();
