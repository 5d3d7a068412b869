#include "sentence_list.h"

#include <QVBoxLayout>

#include "throughline/editor/plain_text.h"

namespace throughline::editor {

SentenceList::SentenceList(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this)) {
  m_layout->setContentsMargins(0, 0, 0, 0);
  m_layout->setSpacing(4);
}

void SentenceList::tell(const std::vector<Sentence>& sentences) {
  while (QLayoutItem* item = m_layout->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
  m_texts.clear();
  for (const Sentence& sentence : sentences) {
    auto* label = new PlainLabel(sentence.text, this);
    label->setProperty("look", sentence.look);
    label->setWordWrap(true);
    m_layout->addWidget(label);
    m_texts << sentence.text;
  }
  setVisible(!sentences.empty());
}

QString SentenceList::text() const { return m_texts.join(u'\n'); }

}  // namespace throughline::editor
