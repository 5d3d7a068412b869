#include "frame/passing_offer.h"

#include <utility>

#include "frame/toast.h"
#include "throughline/editor/open_map.h"

namespace throughline::editor {

void offerUntilChanged(const WindowContext& context, const QString& text, const QString& action,
                       std::function<void()> run) {
  Toast& toast = context.toast;
  const int said = toast.say(text, action, std::move(run));
  QObject::connect(
      &context.map, &OpenMap::changed, &toast, [&toast, said] { toast.takeBack(said); },
      Qt::SingleShotConnection);
}

}  // namespace throughline::editor
