#include "open_comparison.h"

#include "comparison_page.h"
#include "difference_words.h"
#include "side_choice.h"
#include "texts.h"

namespace throughline::editor {

ComparisonPage* openComparison(const WindowContext& context, ComparedSide then, ComparedSide now,
                               bool fixed) {
  return new ComparisonPage(context, std::move(then), std::move(now), fixed);
}

void compareWithNow(const WindowContext& context, std::int64_t seq, const QString& name) {
  openComparison(context, pointSide(context, seq, name), presentSide(context), false);
}

void addCompareAction(const WindowContext& context) {
  context.actions.add(
      {.id = "map.compare",
       .group = texts::Menus::tr("Copies"),
       .text = texts::Comparing::tr("Compare…"),
       .tip = texts::Comparing::tr("What changed since a review, a point of the history, or in "
                                   "another file"),
       .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)},
       .run = [context] {
         try {
           ComparedSide now = presentSide(context);
           ComparedSide then = usualThen(context).value_or(now);
           openComparison(context, std::move(then), std::move(now), false);
         } catch (const journey::Error& error) {
           context.services.dialogs->tell(context.window, error);
         }
       }});
}

}  // namespace throughline::editor
