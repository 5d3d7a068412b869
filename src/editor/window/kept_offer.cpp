#include "kept_offer.h"

#include "access_banner.h"
#include "change_words.h"
#include "frame/worded.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

constexpr int kMostOfHeldText = 80;
constexpr int kMostOfLine = 120;

/// “Touchpoint “Pricing page”: Owner: nobody → Sales” and how many things more.
QString inOneLine(const journey::Journey& journey, const store::FailedEdit& edit) {
  const QStringList lines = changeLines(journey, edit.changes);
  if (lines.isEmpty()) return oneLine(worded(edit.label));
  const QString first = oneLine(lines.front(), kMostOfLine);
  if (lines.size() == 1) return first;
  return texts::KeptOffer::tr("%1, and %n more", nullptr, static_cast<int>(lines.size()) - 1)
      .arg(first);
}

}  // namespace

void offerKeptEdits(OpenMap& map, AccessBanner& banner) {
  if (!map.canEdit()) return;
  for (const store::KeptEdits::Left& left : map.document().keptEdits().left()) {
    if (store::isMade(map.journey(), left.edit.changes)) {
      store::KeptEdits::drop(left.file);  // it came as far as the disk after all
      continue;
    }
    const auto make = [&map, left] {
      const bool made = map.edit(left.edit.label, nullptr,
                                 [&](journey::Edit& edit) { store::makeAgain(edit, left.edit); });
      if (made) store::KeptEdits::drop(left.file);
    };
    banner.tell(
        texts::KeptOffer::tr("Not on the disk yet when Throughline ended: %1")
            .arg(inOneLine(map.journey(), left.edit)),
        {{texts::KeptOffer::tr("Make it now"), make, true},
         {texts::KeptOffer::tr("Discard"), [left] { store::KeptEdits::drop(left.file); }, true}});
  }
}

void offerHeldText(OpenMap& map, AccessBanner& banner,
                   const std::function<bool(const store::Draft&)>& resume) {
  const auto draft = map.typing().draft();
  if (!draft || !map.canEdit()) return;
  banner.tell(texts::KeptOffer::tr("“%1” was typed while the map could only be read.")
                  .arg(oneLine(QString::fromStdString(draft->text), kMostOfHeldText)),
              {{texts::KeptOffer::tr("Go on typing"), [resume, draft] { resume(*draft); }, true}},
              [&map] { return map.typing().draft().has_value(); });
}

}  // namespace throughline::editor
