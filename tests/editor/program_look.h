#pragma once

#include <QApplication>
#include <QCursor>
#include <QSettings>

#include "support/temporary_folder.h"
#include "throughline/editor/appearance.h"

namespace throughline::editor {

/// Widgets look as in the program, whatever a test before this one has set, no cursor blinks, and
/// the pointer lies where it does when a program starts.
class ProgramLook {
 public:
  ProgramLook() {
    QCursor::setPos(0, 0);
    beDark(false);
  }
  ~ProgramLook() { beDark(false); }
  ProgramLook(const ProgramLook&) = delete;
  ProgramLook& operator=(const ProgramLook&) = delete;

  void beDark(bool dark) {
    QApplication::setCursorFlashTime(0);
    m_appearance.setChoice(dark ? Appearance::Choice::dark : Appearance::Choice::light);
  }

 private:
  support::TemporaryFolder m_folder;
  QSettings m_settings{QString::fromStdString((m_folder / "look.ini").string()),
                       QSettings::IniFormat};
  Appearance m_appearance{m_settings};
};

}  // namespace throughline::editor
