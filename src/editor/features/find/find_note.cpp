#include "find_note.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <algorithm>

#include "../../unseen.h"
#include "throughline/editor/plain_text.h"
#include "unseen_hits.h"

namespace throughline::editor {

FindNote::FindNote(WindowContext context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_words(new PlainLabel(this)),
      m_show(new QPushButton(tr("Show hidden lanes"), this)) {
  setObjectName("findNote");
  setAttribute(Qt::WA_StyledBackground);
  m_words->setObjectName("findUnseen");
  m_words->setProperty("look", "field");
  m_show->setObjectName("showFoundLanes");
  m_show->setProperty("look", "link");
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(16, 6, 12, 6);
  layout->setSpacing(6);
  layout->addWidget(m_words);
  layout->addWidget(m_show);
  layout->addStretch(1);
  connect(&context.view, &ViewState::filterChanged, this, &FindNote::refresh);
  connect(&context.view, &ViewState::optionsChanged, this, &FindNote::refresh);
  connect(m_show, &QPushButton::clicked, this, &FindNote::showLanes);
  refresh();
}

void FindNote::refresh() {
  const auto& journey = m_context.map.journey();
  const auto& view = m_context.view;
  const QStringList words =
      view.isFinding() ? unseenWords(journey, view.options(), view.hits()) : QStringList();
  m_words->setText(words.join(QStringLiteral(" · ")));
  m_show->setVisible(std::ranges::any_of(view.hits(), [&](const journey::Hit& hit) {
    return unseenBy(journey, view.options(), {hit.kind, hit.id}) == Unseen::hiddenLane;
  }));
  setVisible(!words.isEmpty());
}

void FindNote::showLanes() {
  drawing::ViewOptions options = m_context.view.options();
  for (const journey::Hit& hit : m_context.view.hits()) {
    if (unseenBy(m_context.map.journey(), options, {hit.kind, hit.id}) == Unseen::hiddenLane) {
      options = optionsShowing(m_context.map.journey(), options, {hit.kind, hit.id});
    }
  }
  m_context.view.setOptions(options);
}

}  // namespace throughline::editor
