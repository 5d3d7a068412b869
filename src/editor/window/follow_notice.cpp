#include "follow_notice.h"

#include "change_words.h"
#include "frame/map_watch.h"
#include "lines_dialog.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

QString said(const QString& who, int count) {
  if (who.isEmpty()) {
    return texts::OutsideNotice::tr("Another program changed %n things on this map", nullptr,
                                    count);
  }
  return texts::OutsideNotice::tr("%1 changed %n things on this map", nullptr, count)
      .arg(oneLine(who));
}

}  // namespace

void tellOfFollowedChanges(const MapWatch& watch, const WindowContext& context) {
  QObject::connect(&watch, &MapWatch::followed, context.window,
                   [context](const journey::ChangeSet& changes, const QString& who) {
                     const QStringList lines = changeLines(context.map.journey(), changes);
                     const QString text = said(who, static_cast<int>(changes.size()));
                     context.toast.say(text, texts::OutsideNotice::tr("Show"),
                                       [window = context.window, text, lines] {
                                         showLines(window, "followedChanges", text, lines);
                                       });
                   });
}

}  // namespace throughline::editor
