#include <iostream>
#include <string>
#include <vector>

#include "throughline/commands/commands.h"
#include "throughline/editor/app.h"

int main(int argc, char** argv) {
  using namespace throughline;
  if (argc < 2 || !commands::isCommand(argv[1])) return editor::runEditor(argc, argv);
  std::ios::sync_with_stdio(false);
  const std::vector<std::string> words(argv + 1, argv + argc);
  return commands::run(words, {std::cin, std::cout, std::cerr}, store::systemServices());
}
