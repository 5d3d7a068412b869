#include "guide_dialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "frame/today.h"
#include "frame/worded.h"
#include "guide_text.h"
#include "throughline/check/words.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

constexpr QSize kGuideSize(560, 520);

journey::InterviewGuide guideOf(const journey::Journey& map, journey::Id<journey::Stage> stage,
                                journey::Date day) {
  return journey::interviewGuide(map, stage,
                                 check::questionsFor(map, stage, check::checkOf(map, day)));
}

}  // namespace

GuideDialog::GuideDialog(const OpenMap& map, journey::Id<journey::Stage> stage, Services& services,
                         QWidget* parent)
    : QDialog(parent), m_guide(guideOf(map.journey(), stage, today(services))) {
  setObjectName("interviewGuide");
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(oneLine(worded(m_guide.title), 120));
  auto* text = new QPlainTextEdit(guideText(m_guide), this);
  text->setObjectName("guideText");
  text->setReadOnly(true);
  text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  text->setTabChangesFocus(true);
  text->setAccessibleName(windowTitle());
  auto* copy = new QPushButton(tr("Copy"), this);
  copy->setObjectName("copyGuide");
  connect(copy, &QPushButton::clicked, this,
          [this] { QGuiApplication::clipboard()->setText(guideText(m_guide)); });
  auto* print = new QPushButton(tr("Print…"), this);
  print->setObjectName("printGuide");
  print->setVisible(static_cast<bool>(services.print));
  connect(print, &QPushButton::clicked, this, [this, &services] {
    services.print(this, windowTitle(),
                   [this](QPagedPaintDevice& device) { printGuide(m_guide, device); });
  });
  auto* close = new QPushButton(tr("Close"), this);
  close->setDefault(true);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(copy);
  buttons->addWidget(print);
  buttons->addStretch(1);
  buttons->addWidget(close);
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(text, 1);
  layout->addLayout(buttons);
  resize(kGuideSize);
}

}  // namespace throughline::editor
