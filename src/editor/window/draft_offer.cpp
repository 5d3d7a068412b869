#include "draft_offer.h"

#include <QClipboard>
#include <QGuiApplication>

#include "access_banner.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"

namespace throughline::editor {

namespace {

constexpr int kMostOfText = 80;

/// “Pricing page”, or "Touchpoint" of one that was to be made.
QString belongsTo(const journey::Journey& journey, const store::Draft& draft) {
  if (draft.ids.size() == 1) {
    if (const auto record = journey.find(draft.kind, draft.ids.front())) {
      return QString("“%1”").arg(oneLine(recordName(journey, *record)));
    }
  }
  return kindWord(draft.kind);
}

}  // namespace

void offerDrafts(OpenMap& map, AccessBanner& banner,
                 const std::function<bool(const store::Draft&)>& resume) {
  if (!map.canEdit()) return;
  for (const store::Drafts::Left& left : map.typing().left()) {
    const QString typed = QString::fromStdString(left.draft.text);
    const auto goOn = [&banner, resume, left, typed] {
      if (!resume(left.draft)) {
        QGuiApplication::clipboard()->setText(typed);
        banner.tell(texts::DraftOffer::tr(
            "What it was typed into is gone. The text is on the clipboard now."));
      }
      store::Drafts::drop(left.file);
    };
    banner.tell(
        texts::DraftOffer::tr("When Throughline ended, “%1” was being typed (%2).")
            .arg(oneLine(typed, kMostOfText), belongsTo(map.journey(), left.draft)),
        {{texts::DraftOffer::tr("Go on typing"), goOn, true},
         {texts::DraftOffer::tr("Discard"), [left] { store::Drafts::drop(left.file); }, true}});
  }
}

}  // namespace throughline::editor
