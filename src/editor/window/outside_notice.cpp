#include "outside_notice.h"

#include "access_banner.h"
#include "change_words.h"
#include "lines_dialog.h"
#include "texts.h"

namespace throughline::editor {

namespace {

std::optional<journey::ChangeSet> changesOutside(const store::Document& document) {
  try {
    return document.changesOutside();
  } catch (const journey::Error&) {
    return std::nullopt;  // it cannot be told
  }
}

}  // namespace

void tellOfOutsideChanges(const OpenMap& map, AccessBanner& banner) {
  if (!map.document().changedOutside() || !banner.isHidden()) return;
  const auto changes = changesOutside(map.document());
  if (!changes) {
    banner.tell(texts::OutsideNotice::tr(
        "Another program changed this map since Throughline last wrote it. "
        "Which records differ cannot be told."));
  } else if (changes->empty()) {
    banner.tell(
        texts::OutsideNotice::tr("Another program changed the history of this map. "
                                 "Everything on the map is as Throughline left it."));
  } else {
    const QStringList lines = changeLines(map.journey(), *changes);
    const QString text = texts::OutsideNotice::tr(
        "Another program changed this map since Throughline last wrote it: %n things differ.",
        nullptr, static_cast<int>(lines.size()));
    banner.tell(text, {{texts::OutsideNotice::tr("Show"), [&banner, lines] {
                          showLines(banner.window(), "outsideChanges",
                                    texts::OutsideNotice::tr("Changed by another program"), lines);
                        }}});
  }
}

}  // namespace throughline::editor
