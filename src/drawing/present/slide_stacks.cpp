#include "present/slide_parts.h"
#include "throughline/drawing/number_words.h"
#include "throughline/journey/messages/present.h"

namespace throughline::drawing {

namespace messages = journey::messages;

SharedPicture slideHeading(SlideSource& source, const QString& text, qreal width) {
  PictureBuilder builder(source.type, Target{});
  const auto extent = builder.text({PartRole::label}, text, FontRole::slideHeading,
                                   {Ink::secondText}, {.topLeft = {0, 0}, .width = width});
  return builder.finish({width, extent.height + 8});
}

SharedPicture slideMore(SlideSource& source, std::size_t count, qreal width) {
  PictureBuilder builder(source.type, Target{});
  const QString text = source.words(messages::andMore(numberWords(static_cast<double>(count))));
  const auto extent = builder.text({PartRole::label}, text, FontRole::slideBody, {Ink::secondText},
                                   {.topLeft = {0, 2}, .width = width});
  return builder.finish({width, extent.height + 4});
}

SharedPicture stacked(SlideSource& source, const std::vector<SharedPicture>& all, QSizeF room,
                      qreal gap) {
  if (all.empty()) return nullptr;
  const qreal more = slideMore(source, all.size(), room.width())->size.height();
  SlideSheet sheet;
  qreal y = 0;
  std::size_t shown = 0;
  for (; shown < all.size(); ++shown) {
    const qreal below = (shown == 0 ? 0 : gap) + all[shown]->size.height();
    const bool isLast = shown + 1 == all.size();
    if (y + below + (isLast ? 0 : gap + more) > room.height()) break;
    if (shown > 0) y += gap;
    sheet.put(all[shown], {0, y});
    y += all[shown]->size.height();
  }
  if (shown < all.size()) {
    if (y + more > room.height()) return nullptr;
    if (shown > 0) y += gap;
    const SharedPicture words = slideMore(source, all.size() - shown, room.width());
    sheet.put(words, {0, y});
    y += words->size.height();
  }
  return sheet.finish({room.width(), y});
}

}  // namespace throughline::drawing
